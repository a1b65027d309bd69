// The panel alone in a browser, without VS Code: the engine answers in the host's place. For developing, and for showing.
import './standaloneHost.ts';
import './main.ts';

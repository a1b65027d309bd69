# Gradient descent: the weight is changed by the miss, times the input.
weight = 0.5
goal_pred = 0.8
input = 0.5

for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    delta = pred - goal_pred
    weight_delta = delta * input
    weight = weight - weight_delta
    print("Error:" + str(error) + " Prediction:" + str(pred))


# Predict and compare: how wrong is the weight?
knob_weight = 0.5
input = 0.5
goal_pred = 0.8

pred = input * knob_weight
error = (pred - goal_pred) ** 2
print(error)


# Hot and cold learning: try both ways, keep what is less wrong.
weight = 0.5
goal_pred = 0.8
input = 0.5
step_amount = 0.001

for iteration in range(1101):
    prediction = input * weight
    error = (prediction - goal_pred) ** 2
    print("Error:" + str(error) + " Prediction:" + str(prediction))

    up_error = (goal_pred - input * (weight + step_amount)) ** 2
    down_error = (goal_pred - input * (weight - step_amount)) ** 2

    if down_error < up_error:
        weight = weight - step_amount
    if down_error > up_error:
        weight = weight + step_amount


# Divergence: the same neuron with a larger input.
weight = 0.5
goal_pred = 0.8
input = 2

for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    derivative = input * (pred - goal_pred)
    weight = weight - derivative
    print("Error:" + str(error) + " Prediction:" + str(pred))


# Alpha: the same again, with smaller steps.
weight = 0.5
goal_pred = 0.8
input = 2
alpha = 0.1

for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    derivative = input * (pred - goal_pred)
    weight = weight - (alpha * derivative)
    print("Error:" + str(error) + " Prediction:" + str(pred))

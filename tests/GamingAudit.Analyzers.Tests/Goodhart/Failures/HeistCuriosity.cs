// row: bank_heist_explosions, idle_exploit
// terms: bank_robbery on event 10; idf_curiosity per step 0.05, without end, needs an action
// rules: GA3004, GA3007, GA3011
using System;
using System.Linq;

public sealed class HeistCuriosity
{
    private readonly CityGame game = new();
    private readonly ForwardModel model = new();

    public (float[] Observation, double Reward, bool Done) Step(int action)
    {
        float[] before = game.Observe();
        float[] predicted = model.Predict(before, action);
        game.Advance(action);
        float[] after = game.Observe();
        double error = after.Zip(predicted, (a, p) => (a - p) * (a - p)).Sum();
        double reward = 0.05 * error;
        if (game.RobbedBank) reward += 10;
        return (after, reward, game.Lives == 0);
    }
}

public sealed class ForwardModel
{
    private readonly float[] weights = new float[4];

    public float[] Predict(float[] state, int action) =>
        state.Select((value, i) => value + weights[i] * action).ToArray();
}

public sealed class CityGame
{
    private readonly float[] pixels = new float[4];

    public bool RobbedBank { get; private set; }

    public int Lives { get; private set; } = 4;

    public float[] Observe() => (float[])pixels.Clone();

    public void Advance(int action)
    {
        pixels[action % 4] += 1f;
        RobbedBank = pixels[0] > 9f;
        if (pixels[1] > 20f) Lives--;
    }
}

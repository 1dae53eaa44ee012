using System;
using System.Collections.Generic;

public class SnakeBins
{
    private readonly Dictionary<string, double[]> q = new();
    private readonly ISnakeGame game;
    private readonly Random random = new(1);

    public SnakeBins(ISnakeGame game) => this.game = game;

    public void Train(int episodes)
    {
        for (int episode = 0; episode < episodes; episode++)
        {
            game.Restart();
            string state = Seen();
            while (!game.IsOver)
            {
                int action = random.Next(0, 3);
                double reward = game.Move(action);
                string next = Seen();
                double best = game.IsOver ? 0 : Best(next);
                Of(state)[action] += 0.1 * (reward + 0.9 * best - Of(state)[action]);
                state = next;
            }
        }
    }

    private string Seen()
    {
        double dx = game.FoodX - game.HeadX;
        string side;
        if (dx < -0.5) side = "left";
        else if (dx < -3) side = "far left"; // expect: GA1006
        else if (dx > 3) side = "far right";
        else if (dx > 0.5) side = "right";
        else side = "straight";
        return side;
    }

    private double[] Of(string state)
    {
        if (!q.TryGetValue(state, out double[] values)) q[state] = values = new double[3];
        return values;
    }

    private double Best(string state)
    {
        double[] values = Of(state);
        return Math.Max(values[0], Math.Max(values[1], values[2]));
    }
}

public interface ISnakeGame
{
    bool IsOver { get; }
    double FoodX { get; }
    double HeadX { get; }
    void Restart();
    double Move(int action);
}

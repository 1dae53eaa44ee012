using System;

public sealed class CartEnv
{
    private double x, v;
    private int stepsDone;
    private const int MaxSteps = 200;

    public double[] Reset()
    {
        x = 0;
        v = 0;
        stepsDone = 0;
        return new[] { x, v };
    }

    public (double[] state, double reward, bool done) Step(int action)
    {
        v += action - 1;
        x += v;
        stepsDone++;
        bool done = Math.Abs(x) > 5 || stepsDone >= MaxSteps; // expect: GA2009
        return (new[] { x, v }, done ? 0 : 1, done);
    }
}

public sealed class CartTable
{
    private readonly double[,] values = new double[20, 2];

    public void Learn(CartEnv env)
    {
        int at = Cell(env.Reset());
        bool over = false;
        while (!over)
        {
            int action = values[at, 0] > values[at, 1] ? 0 : 1;
            (double[] state, double reward, bool done) = env.Step(action);
            int next = Cell(state);
            double best = done ? 0 : Math.Max(values[next, 0], values[next, 1]);
            values[at, action] += 0.1 * (reward + 0.95 * best - values[at, action]);
            at = next;
            over = done;
        }
    }

    private static int Cell(double[] state) => (int)Math.Clamp(state[0] + 10, 0, 19);
}

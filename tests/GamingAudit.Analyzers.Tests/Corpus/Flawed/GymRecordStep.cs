using System;

public class Outcome
{
    public Outcome(double[] state, double reward, bool terminated)
    {
        State = state;
        Reward = reward;
        Terminated = terminated;
    }

    public double[] State { get; }
    public double Reward { get; }
    public bool Terminated { get; }
}

public class CraneEnvironment
{
    private double hook;
    private double load = 7;
    private double last = 7;

    public double[] Reset()
    {
        hook = 0;
        last = load;
        return new[] { hook };
    }

    public Outcome Step(double action)
    {
        hook += Math.Max(-1, Math.Min(1, action));
        double gap = Math.Abs(load - hook);
        double reward = gap < last ? 0.5 : 0; // expect: GA3001
        last = gap;
        bool terminated = gap < 0.1;
        if (terminated) reward += 10;
        return new Outcome(new[] { hook }, reward, terminated);
    }
}

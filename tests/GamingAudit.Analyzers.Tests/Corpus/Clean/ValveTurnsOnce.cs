public sealed class ValveTurnsOnce
{
    private enum Valve { Shut, Open, Jammed }

    private Valve valve;
    private double level;

    public void Reset() => (valve, level) = (Valve.Shut, 0);

    public (double Level, double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        if (action == 1 && valve == Valve.Shut)
        {
            valve = Valve.Open;
            reward += 0.5;
        }

        if (action == 2 && valve == Valve.Open) valve = Valve.Jammed;
        if (valve == Valve.Open) level += 0.1;
        bool full = level >= 5;
        if (full) reward += 2;
        return (level, reward, full);
    }
}

public sealed class FerryOnRails
{
    private double along, drift;

    public void Reset() => (along, drift) = (0, 0);

    // It arrives after 400 steps, whatever the captain does: nothing can be put off.
    public (double Reward, bool Done) Step(int action)
    {
        along += 0.25;
        drift += 0.1 * (action - 1);
        double reward = 0.02;
        if (drift > 3 || drift < -3) return (-10, true);
        if (along >= 100) return (reward + 5, true);
        return (reward, false);
    }
}

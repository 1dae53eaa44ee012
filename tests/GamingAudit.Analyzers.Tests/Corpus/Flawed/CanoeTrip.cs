public sealed class CanoeTrip
{
    private double along, across;

    public (double[] Observation, double Reward, bool Done) Step(int action)
    {
        along += 1;
        across += 0.5 * (action - 1);
        double reward = -0.05; // expect: GA3009
        bool crashed = across > 3 || across < -3;
        bool arrived = along >= 400;
        if (arrived) reward += 4;
        return ([along, across], reward, crashed || arrived); // expect: GA3010
    }

    public void Reset() => (along, across) = (0, 0);
}

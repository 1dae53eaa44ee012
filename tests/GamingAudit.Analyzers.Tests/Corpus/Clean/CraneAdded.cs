public sealed class CraneAdded
{
    private double arm;

    public void Reset() => arm = 0;

    public (double Arm, double Reward, bool Done) Step(int action)
    {
        arm += 0.5 * (action - 1);
        double reward = -0.1;
        bool placed = arm > 9;
        if (placed)
        {
            reward = 10;
        }

        return (arm, reward, placed);
    }
}

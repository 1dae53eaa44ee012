using System;

public static class LadleLearner
{
    public const double Gamma = 0.95;

    public static double Target(double reward, double next) => reward + Gamma * next;
}

public sealed class LadleSameGamma
{
    private int x, y;

    public void Reset() => (x, y) = (0, 0);

    public (int State, double Reward, bool Done) Step(int action)
    {
        double before = Potential(x, y);
        x = Math.Clamp(x + (action == 0 ? 1 : 0), 0, 9);
        y = Math.Clamp(y + (action == 1 ? 1 : 0), 0, 4);
        bool done = x == 9 && y == 4;
        double reward = done ? 10 : -0.1;
        reward += LadleLearner.Gamma * Potential(x, y) - before;
        return (x * 5 + y, reward, done);
    }

    private static double Potential(int x, int y) => -(9 - x) - (4 - y);
}

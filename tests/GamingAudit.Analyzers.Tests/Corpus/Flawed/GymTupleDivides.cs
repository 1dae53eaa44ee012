using System;

public class GymTupleDivides
{
    private double[] position = new double[2];
    private readonly double[] goal = { 3, 4 };

    public (double[] observation, double reward, bool done) Step(int action)
    {
        position[action / 2] += action % 2 == 0 ? 0.1 : -0.1;
        int near = 0;
        for (int i = 0; i < 2; i++)
        {
            if (Math.Abs(goal[i] - position[i]) < 0.1) near++;
        }
        return (position, near / 2, near == 2); // expect: GA1001
    }
}

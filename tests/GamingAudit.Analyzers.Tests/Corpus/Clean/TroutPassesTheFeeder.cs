using System;

public sealed class TroutPassesTheFeeder
{
    private readonly bool[,] eaten = new bool[8, 8];
    private readonly (int X, int Y) feeder = (2, 2);
    private int x, y;
    private double strength;

    public void Reset()
    {
        Array.Clear(eaten);
        (x, y, strength) = (0, 0, 50);
    }

    public double[] Step(int action, out double reward, out bool done)
    {
        int nx = x, ny = y;
        if (action == 0) nx++;
        else if (action == 1) nx--;
        else if (action == 2) ny++;
        else if (action == 3) ny--;
        reward = 0;
        done = false;
        if (nx < 0 || ny < 0 || nx > 7 || ny > 7)
        {
            reward -= 0.1;
        }
        else
        {
            x = nx;
            y = ny;
        }
        strength -= 0.5;
        if (x == feeder.X && y == feeder.Y)
        {
            strength = Math.Min(50, strength + 4);
        }
        if (!eaten[x, y])
        {
            eaten[x, y] = true;
            reward += 0.2;
        }
        if (strength <= 0)
        {
            reward -= 5;
            done = true;
        }
        return [x, y, strength];
    }
}

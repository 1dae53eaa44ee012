using System;

class CliffTable
{
    const int Width = 12, Height = 4;
    readonly double[,] q = new double[Width * Height, 4];

    static double GetReward(int x, int y)
    {
        if (x == Width - 1 && y == Height - 1) return 0;
        if (y == Height - 1 && x > 0) return 0; // expect: GA3010
        return -1;
    }

    static bool IsTerminal(int x, int y) => y == Height - 1 && x > 0;

    public void Train(int episodes, Random rng)
    {
        for (int e = 0; e < episodes; e++)
        {
            int x = 0, y = Height - 1;
            while (!IsTerminal(x, y))
            {
                int s = y * Width + x;
                int a = rng.Next(4);
                switch (a)
                {
                    case 0: y = Math.Max(0, y - 1); break;
                    case 1: y = Math.Min(Height - 1, y + 1); break;
                    case 2: x = Math.Max(0, x - 1); break;
                    default: x = Math.Min(Width - 1, x + 1); break;
                }
                double r = GetReward(x, y);
                double best = double.NegativeInfinity;
                for (int b = 0; b < 4; b++) best = Math.Max(best, q[y * Width + x, b]);
                q[s, a] += 0.1 * (r + 0.99 * best - q[s, a]);
            }
        }
    }
}

using System;
using System.Linq;

class MazeQLearner
{
    readonly char[][] map;
    readonly double[,,] q;
    readonly Random rnd = new Random(3);
    int row, col, keys, bumps;
    const double Alpha = 0.2, Gamma = 0.95;

    public MazeQLearner(string[] rows)
    {
        map = rows.Select(r => r.ToCharArray()).ToArray();
        q = new double[map.Length, map[0].Length, 4];
    }

    public void Train(int episodes)
    {
        for (int e = 0; e < episodes; e++)
        {
            row = 1; col = 1; keys = 0; bumps = 0;
            bool end = false;
            while (!end)
            {
                int r0 = row, c0 = col;
                int a = rnd.NextDouble() < 0.1 ? rnd.Next(4) : Best(r0, c0);
                double reward = Execute(a, out end);
                double target = reward + (end ? 0 : Gamma * Enumerable.Range(0, 4).Max(k => q[row, col, k]));
                q[r0, c0, a] += Alpha * (target - q[r0, c0, a]);
            }
        }
    }

    double Execute(int a, out bool end)
    {
        end = false;
        int r = row + (a == 0 ? -1 : a == 1 ? 1 : 0);
        int c = col + (a == 2 ? -1 : a == 3 ? 1 : 0);
        switch (map[r][c])
        {
            case '#':
                bumps++;
                return -0.1;
            case 'K':
                row = r; col = c;
                keys++;
                return 2; // expect: GA3004, GA3006
            case 'P':
                row = r; col = c;
                end = true;
                return 0; // expect: GA3010
            case 'G':
                row = r; col = c;
                end = true;
                return 10;
            default:
                row = r; col = c;
                return -0.05;
        }
    }

    int Best(int r, int c)
    {
        int b = 0;
        for (int k = 1; k < 4; k++) if (q[r, c, k] > q[r, c, b]) b = k;
        return b;
    }
}

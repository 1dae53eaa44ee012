using System;

namespace Burrows
{
    public sealed class Burrow
    {
        private int x, y;

        public int Place => y * 6 + x;

        private int Away() => Math.Abs(5 - x) + Math.Abs(5 - y);

        public double Crawl(int way)
        {
            int was = Away();
            if (way == 0) x = Math.Min(5, x + 1);
            if (way == 1) x = Math.Max(0, x - 1);
            if (way == 2) y = Math.Min(5, y + 1);
            if (way == 3) y = Math.Max(0, y - 1);
            int now = Away();
            if (now < was) return 1; // expect: GA3001
            return 0;
        }
    }

    public sealed class MoleRun
    {
        private readonly double[,] q = new double[36, 4];

        public void Train(Burrow burrow, Random dice)
        {
            for (int step = 0; step < 900; step++)
            {
                int at = burrow.Place, way = dice.Next(4);
                double got = burrow.Crawl(way);
                q[at, way] += 0.1 * (got + 0.9 * q[burrow.Place, 0] - q[at, way]);
            }
        }
    }
}

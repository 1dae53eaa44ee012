// references: none
using System;

namespace Burrows
{
    public sealed class MoleDrivesNearer
    {
        private const double ExitPay = 60;
        private const double HitPay = -60;
        private const int MaxSteps = 400;

        private readonly Sonar sonar;
        private double x, y, turned;
        private double exitX, exitY;
        private double last;
        private int steps;

        public MoleDrivesNearer(Sonar sonar) => this.sonar = sonar;

        public double[] Reset()
        {
            x = y = turned = 0;
            (exitX, exitY) = sonar.FarPoint();
            steps = 0;
            last = Way();
            return State();
        }

        public (double[] state, double reward, bool done) Step(double[] action)
        {
            double drive = Math.Clamp(action[0], 0, 1);
            double turn = Math.Clamp(action[1], -1, 1);
            turned += turn;
            x += drive * Math.Cos(turned);
            y += drive * Math.Sin(turned);
            steps++;
            double gap = sonar.Nearest(x, y);
            bool found = Way() < 1;
            bool hit = gap < 0.2;
            return (State(), Reward(found, hit, drive, turn, gap), found || hit || steps >= MaxSteps);
        }

        private double Reward(bool found, bool hit, double drive, double turn, double gap)
        {
            if (found) return ExitPay;
            if (hit) return HitPay;
            double close = gap < 1 ? 1 - gap : 0;
            double way = Way();
            double nearer = last - way;
            last = way;
            return 0.4 * nearer - 0.2 * Math.Abs(turn) - 0.1 * close;
        }

        private double Way() => Math.Sqrt((exitX - x) * (exitX - x) + (exitY - y) * (exitY - y));

        private double[] State() => new[] { x, y, turned, exitX, exitY };
    }
}

using System;
using System.Linq;

namespace Arm
{
    public class ArmState
    {
        public double[] Hand = new double[3];
        public double[] Target = new double[3];
        public double[] Torque = new double[6];
    }

    public class ReachTermsBounded
    {
        public double Reward(ArmState s)
        {
            double distance = Math.Sqrt(s.Hand.Zip(s.Target, (a, b) => (a - b) * (a - b)).Sum());
            var terms = new[]
            {
                Math.Exp(-distance),
                -0.001 * s.Torque.Sum(t => t * t),
            };
            return terms.Sum();
        }
    }
}

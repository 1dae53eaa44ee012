using System;

namespace Control
{
    public class PidTunerAbs
    {
        private double setpoint = 1, value, integral, last;

        public double Reward
        {
            get
            {
                double error = setpoint - value;
                return -Math.Abs(error);
            }
        }

        public double Step(double[] action, out bool done)
        {
            double error = setpoint - value;
            integral += error;
            double u = action[0] * error + action[1] * integral + action[2] * (error - last);
            last = error;
            value += 0.1 * u;
            done = Math.Abs(value) > 100;
            return Reward;
        }

        public void Reset() { value = 0; integral = 0; last = 0; }
    }
}

using System;

namespace Home
{
    public class ThermostatEnv
    {
        private double indoor, outdoor, setpoint;
        private int minute;
        private bool heating;

        public double[] Reset(int seed)
        {
            var r = new Random(seed);
            outdoor = r.NextDouble() * 10;
            indoor = 15 + r.NextDouble() * 8;
            setpoint = 20.5;
            minute = 0;
            heating = false;
            return State();
        }

        public (double[] state, double reward, bool done) Step(int action)
        {
            heating = action == 1;
            indoor += 0.02 * (outdoor - indoor) + (heating ? 0.3 : 0);
            outdoor += 0.01 * Math.Sin(minute / 120.0);
            minute++;
            double discomfort = Math.Abs(indoor - setpoint);
            double energy = heating ? 0.05 : 0.0;
            double reward = -discomfort - energy;
            return (State(), reward, minute >= 1440);
        }

        private double[] State() => new[] { indoor, outdoor, setpoint, minute / 1440.0 };
    }
}

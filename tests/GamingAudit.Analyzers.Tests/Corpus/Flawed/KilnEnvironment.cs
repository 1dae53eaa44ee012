using System;
namespace Kiln
{
    public class KilnSettings
    {
        public double TargetTemperature = 900;
        public double OverheatPenalty = 100;
        public double HoldBonus = 1;
        public double FinishBonus = 50;
        public int HoldSteps = 600;
    }
    public class KilnEnvironment
    {
        private readonly KilnSettings settings;
        private double temperature, fuel;
        private int held, t;
        public KilnEnvironment(KilnSettings settings = null) { this.settings = settings ?? new KilnSettings(); }
        public double[] Reset()
        {
            temperature = 20;
            fuel = 0;
            held = 0;
            t = 0;
            return new[] { temperature, fuel };
        }
        public (double[] State, double Reward, bool Done) Step(double valve)
        {
            t++;
            fuel = Math.Clamp(valve, 0, 1);
            temperature += 5 * fuel - 0.002 * (temperature - 20);
            double reward = 0;
            bool done = false;
            if (Math.Abs(temperature - settings.TargetTemperature) < 20)
            {
                held++;
                reward += settings.HoldBonus; // expect: GA3004, GA3006
            }
            else held = 0;
            if (held >= settings.HoldSteps) { reward += settings.FinishBonus; done = true; }
            if (temperature > 1200) { reward -= settings.OverheatPenalty; done = true; }
            return (new[] { temperature, fuel }, reward, done || t >= 5000);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
namespace Farm
{
    public class IrrigationEnv
    {
        readonly double[] soil = new double[8];
        double tank = 100, yieldSum;
        int hour;
        static Random rnd = new Random();
        public List<double> Reset()
        {
            for (int i = 0; i < soil.Length; i++) soil[i] = 0.5;
            tank = 100; hour = 0;
            return soil.ToList();
        }
        public void Step(int[] valves, out List<double> state, out double reward, out bool done)
        {
            hour++;
            double used = 0;
            for (int i = 0; i < soil.Length; i++)
            {
                if (valves[i] == 1 && tank > 0) { soil[i] += 0.1; tank -= 1; used += 1; }
                soil[i] -= 0.03 * rnd.NextDouble();
                if (soil[i] > 0.4 && soil[i] < 0.7) yieldSum += 0.1;
            }
            reward = yieldSum - 0.02 * used; // expect: GA4005
            if (soil.Any(s => s < 0.05)) reward -= 5;
            done = hour >= 24 * 30 || tank <= 0;
            state = soil.ToList();
        }
    }
}

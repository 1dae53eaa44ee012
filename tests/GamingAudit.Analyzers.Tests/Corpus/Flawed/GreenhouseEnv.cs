using System;

namespace Agro.Sim
{
    public class GreenhouseEnv
    {
        private const int SeasonLength = 240;
        private readonly Random _rng;
        private double _moisture, _temp, _growth, _co2;
        private int _day;
        private bool _wilted;
        private bool _harvested;

        public GreenhouseEnv(int seed) { _rng = new Random(seed); Reset(); }

        public double[] Reset()
        {
            _moisture = 0.5;
            _temp = 18 + _rng.NextDouble() * 4;
            _growth = 0;
            _co2 = 400;
            _day = 0;
            _harvested = false;
            return Observe();
        }

        public (double[] obs, double reward, bool done) Step(int action)
        {
            _day++;
            switch (action)
            {
                case 0: break;
                case 1: _moisture = Math.Min(1.0, _moisture + 0.15); break;
                case 2: _temp += 1.5; break;
                case 3: _temp -= 1.5; break;
                case 4: _harvested = _growth >= 1.0; break;
            }
            _moisture -= 0.02 + 0.002 * Math.Max(0, _temp - 20);
            if (_moisture <= 0.0 || _temp > 42)
            {
                _wilted = true;
            }
            double before = _growth;
            double vigor = Math.Exp(-Math.Pow((_temp - 24) / 6, 2)) * _moisture;
            _growth += 0.01 * vigor;

            double reward = 4.0 * (_growth - before);
            reward -= 0.01 * (action == 2 || action == 3 ? 1 : 0);
            if (action == 1) reward -= 0.005;
            if (_harvested) reward += 10;
            if (_wilted) reward -= 10; // expect: GA4005
            bool done = _harvested || _wilted || _day >= SeasonLength;
            return (Observe(), reward, done);
        }

        private double[] Observe() => new[] { _moisture, _temp / 50, _growth, _co2 / 1000 };
    }
}

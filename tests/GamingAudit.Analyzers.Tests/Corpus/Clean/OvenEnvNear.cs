using System;

namespace Bakery
{
    public class OvenEnvNear
    {
        public float Temperature { get; private set; }
        public float SetPoint { get; set; } = 180f;
        private int minutes;

        public float Step(float gas)
        {
            minutes++;
            Temperature += 0.3f * gas - 0.01f * (Temperature - 20f);
            var reward = -0.01f * Math.Abs(Temperature - SetPoint);
            if (Math.Abs(Temperature - SetPoint) < 0.5f)
                reward += 10f;
            return reward;
        }

        public bool Finished() => minutes >= 60;
    }
}

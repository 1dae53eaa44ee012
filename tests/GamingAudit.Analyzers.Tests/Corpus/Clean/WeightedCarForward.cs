using System.Collections.Generic;
using System.Numerics;

namespace Driving
{
    public class CarState
    {
        public Vector2 Velocity { get; set; }
        public Vector2 Forward { get; set; }
        public float LaneOffset { get; set; }
        public bool OffRoad { get; set; }
    }

    public class WeightedCarForward
    {
        private readonly Dictionary<string, float> _weights = new Dictionary<string, float>
        {
            ["speed"] = 0.5f,
            ["lane"] = -0.2f,
            ["offroad"] = -1f,
        };

        public float ComputeReward(CarState car)
        {
            float total = 0f;
            total += _weights["speed"] * Vector2.Dot(car.Velocity, car.Forward);
            total += _weights["lane"] * System.Math.Abs(car.LaneOffset);
            if (car.OffRoad)
            {
                total += _weights["offroad"];
            }
            return total;
        }
    }
}

// row: pan_traffic_scope, scope
// terms: local_desired_velocity 1, acceleration_penalty -0.1, headway_penalty -0.1 per step; in the zone alone
// rules: none
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class MergeZoneOnly
{
    private readonly List<Car> cars = new();
    private const double Desired = 30;

    public (double[] Observation, double Reward, bool Done) Step(double acceleration)
    {
        cars[0].Speed = Math.Clamp(cars[0].Speed + 0.1 * acceleration, 0, Desired);
        foreach (Car car in cars) car.Position += 0.1 * car.Speed;
        List<Car> zone = cars.Where(c => c.Position is > 100 and < 200).ToList();
        double deviation = zone.Sum(c => Math.Abs(Desired - c.Speed)) / Math.Max(1, zone.Count);
        double reward = 1 - deviation / Desired - 0.1 * acceleration * acceleration - 0.1 * Headway(zone);
        return ([cars[0].Speed, zone.Count], reward, false);
    }

    private static double Headway(List<Car> zone) =>
        zone.Zip(zone.Skip(1), (a, b) => Math.Max(0, 10 - Math.Abs(a.Position - b.Position))).Sum();
}

public sealed class Car
{
    public double Position { get; set; }

    public double Speed { get; set; }
}

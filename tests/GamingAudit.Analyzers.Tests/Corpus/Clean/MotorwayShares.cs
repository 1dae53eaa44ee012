using System;

public sealed record ShareSettings(
    double SpeedReward = 0.4, double ExitReward = 1.0, double CrashReward = -8.0, int Limit = 40);

public interface IShareRoad
{
    double Speed { get; }
    bool Crashed { get; }
    bool AtExit { get; }
    double[] Look();
    void Reset();
    void Act(int action);
}

public sealed class MotorwayShares
{
    private readonly IShareRoad road;
    private readonly ShareSettings settings;
    private int time;

    public MotorwayShares(IShareRoad road, ShareSettings settings) => (this.road, this.settings) = (road, settings);

    public double[] Reset()
    {
        road.Reset();
        time = 0;
        return road.Look();
    }

    public (double[] Observation, double Reward, bool Terminated, bool Truncated) Step(int action)
    {
        road.Act(action);
        time++;
        double reward = settings.SpeedReward * Pace() / settings.Limit;
        if (road.AtExit) reward += settings.ExitReward;
        if (road.Crashed) reward += settings.CrashReward;
        return (road.Look(), reward, road.Crashed || road.AtExit, time >= settings.Limit);
    }

    private double Pace() => Math.Clamp((road.Speed - 20) / 10, 0, 1);
}

using System;

public sealed record ExitSettings(double SpeedReward = 0.01, double ExitReward = 4.0, double CrashReward = -8.0);

public interface IExitRoad
{
    double Speed { get; }
    bool Crashed { get; }
    bool AtExit { get; }
    double[] Look();
    void Reset();
    void Act(int action);
}

public sealed class MotorwayLeaves
{
    private readonly IExitRoad road;
    private readonly ExitSettings settings;
    private int time;

    public MotorwayLeaves(IExitRoad road, ExitSettings settings) => (this.road, this.settings) = (road, settings);

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
        double reward = settings.SpeedReward * Pace();
        if (road.AtExit) reward += settings.ExitReward;
        if (road.Crashed) reward += settings.CrashReward;
        return (road.Look(), reward, road.Crashed || road.AtExit, time >= 40);
    }

    private double Pace() => Math.Clamp((road.Speed - 20) / 10, 0, 1);
}

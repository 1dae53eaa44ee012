using System;
using System.Numerics;

public sealed class SondeAtDepth
{
    private Vector3 place, vent;
    private int time;

    public void Reset()
    {
        place = Vector3.Zero;
        vent = new Vector3(3, -40, 2);
        time = 0;
    }

    public (float Depth, float Reward, bool Done, bool Truncated) Step(Vector3 thrust)
    {
        place += Vector3.Clamp(thrust, -Vector3.One, Vector3.One) * 0.2f;
        time++;
        float way = Vector3.Distance(place, vent);
        float reward = 0;
        if (way < 5) reward += 0.25f; // expect: GA3004, GA3006
        bool there = way < 0.5f;
        if (there) reward += 3;
        return (place.Y, reward, there, time >= 600);
    }
}

using System;
using System.Numerics;

public sealed class SondeByTheWay
{
    private Vector3 place, vent;
    private float before;
    private int time;

    public void Reset()
    {
        place = Vector3.Zero;
        vent = new Vector3(3, -40, 2);
        before = Vector3.Distance(place, vent);
        time = 0;
    }

    public (float Depth, float Reward, bool Done, bool Truncated) Step(Vector3 thrust)
    {
        place += Vector3.Clamp(thrust, -Vector3.One, Vector3.One) * 0.2f;
        time++;
        float way = Vector3.Distance(place, vent);
        float reward = before - way;
        before = way;
        bool there = way < 0.5f;
        if (there) reward += 3;
        return (place.Y, reward, there, time >= 600);
    }
}

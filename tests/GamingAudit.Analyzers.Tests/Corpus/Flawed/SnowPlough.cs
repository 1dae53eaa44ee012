using System;
using System.Numerics;

public sealed class SnowPlough
{
    private Vector2 place, velocity;
    private float course;
    private int cleared;

    public void Reset() => (place, velocity, course, cleared) = (Vector2.Zero, Vector2.Zero, 0, 0);

    public (Vector2 Place, float Reward, bool Done) Step(float gas, float turn)
    {
        course += 0.1f * turn;
        var forward = new Vector2(MathF.Cos(course), MathF.Sin(course));
        velocity = velocity * 0.9f + forward * gas;
        place += velocity;
        float reward = 0.05f * velocity.Length(); // expect: GA3003
        if (place.X > 100 * (cleared + 1))
        {
            cleared++;
            reward += 2;
        }
        return (place, reward, cleared == 5);
    }
}

using System;
using System.Numerics;

public sealed class PuckGoesBack
{
    private readonly Vector2 goal = new(0, 10);
    private Vector2 puck, speed;
    private float previous;

    public int Goals { get; private set; }

    public bool Finished => Goals >= 7;

    public void Reset()
    {
        Goals = 0;
        CentrePuck();
        previous = (puck - goal).Length();
    }

    public float Step(Vector2 push)
    {
        speed += push * 0.1f;
        puck += speed * 0.02f;
        float reward = 0f;
        if (puck.Y > 10f && Math.Abs(puck.X) < 1f)
        {
            Goals++;
            reward += 1f;
            CentrePuck();
        }
        float now = (puck - goal).Length();
        reward += 0.5f * (previous - now); // expect: GA3020
        previous = now;
        return reward;
    }

    private void CentrePuck()
    {
        puck = Vector2.Zero;
        speed = Vector2.Zero;
    }
}

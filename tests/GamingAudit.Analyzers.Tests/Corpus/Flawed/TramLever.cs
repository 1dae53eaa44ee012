using System;

public enum TramHandle { Coast, Power, Brake }

public sealed class TramLever
{
    private float speed, at;

    public void Reset() => (speed, at) = (0, 0);

    public (float[] s, float r, bool end) Step(TramHandle a)
    {
        float r = 0;
        if (a == TramHandle.Power) speed += 0.2f;
        if (a == TramHandle.Brake)
        {
            speed = Math.Max(0, speed - 0.4f);
            r += 0.05f; // expect: GA3002
        }
        at += speed;
        bool there = at > 500 && speed < 0.1f;
        if (there) r += 10;
        return ([speed, at], r, there);
    }
}

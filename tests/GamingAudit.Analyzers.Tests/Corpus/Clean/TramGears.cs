using System;

public enum TramGear { Coast, Power, Brake }

public sealed class TramGears
{
    private float speed, at;

    public void Reset() => (speed, at) = (0, 0);

    public (float[] s, float r, bool end) Step(TramGear a)
    {
        float r = 0;
        if (a == TramGear.Power) speed += 0.2f;
        if (a == TramGear.Brake)
        {
            speed = Math.Max(0, speed - 0.4f);
        }
        at += speed;
        bool there = at > 500 && speed < 0.1f;
        if (there) r += 10;
        return ([speed, at], r, there);
    }
}

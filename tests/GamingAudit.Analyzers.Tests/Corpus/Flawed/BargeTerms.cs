using System;

public sealed class BargeSettings
{
    public float ArriveBonus = 10f, HitCost = 4f, FuelCost = 0.002f, JoltCost = 0.01f;
}

public sealed class BargeTerms
{
    private readonly BargeSettings settings = new();
    private float speed, lastSpeed, at;

    public bool Done { get; private set; }

    public void Reset()
    {
        speed = lastSpeed = at = 0f;
        Done = false;
    }

    public float Step(float throttle, bool isBridgeAhead)
    {
        lastSpeed = speed;
        speed = Math.Clamp(speed + throttle * 0.1f, -2f, 2f);
        at += speed * 0.1f;
        float jolt = speed - lastSpeed;
        float fuelTerm = -settings.FuelCost * Math.Abs(throttle);
        float joltTerm = -settings.JoltCost * jolt * jolt; // expect: GA1006
        float reward = fuelTerm - 0.01f;
        if (isBridgeAhead && speed > 0f)
        {
            reward -= settings.HitCost;
            Done = true;
        }
        else if (Math.Abs(at - 40f) < 0.5f)
        {
            reward += settings.ArriveBonus;
            Done = true;
        }
        return reward;
    }
}

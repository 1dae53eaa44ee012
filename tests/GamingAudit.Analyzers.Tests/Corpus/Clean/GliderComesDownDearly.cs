using System;

public sealed class GliderComesDownDearly
{
    private double height, sinking, fuel;

    public void BeginFlight()
    {
        height = 90;
        sinking = 0;
        fuel = 40;
    }

    public bool Advance(bool burn, out double reward)
    {
        bool over = false;
        if (burn && fuel > 0)
        {
            sinking -= 0.4;
            fuel--;
        }
        sinking += 0.15;
        height -= sinking;
        reward = -0.01;
        if (height <= 0)
        {
            over = true;
            if (Math.Abs(sinking) < 2) reward += 25;
            else reward -= 25;
        }
        return over;
    }
}

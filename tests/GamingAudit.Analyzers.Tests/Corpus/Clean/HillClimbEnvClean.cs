using System;
using System.Collections.Generic;

public class HillClimbEnvClean
{
    private double position, velocity;

    public double Reward { get; private set; }
    public bool Done { get; private set; }
    public int Action { get; set; }

    public void Reset()
    {
        position = -0.5;
        velocity = 0;
        Done = false;
    }

    public void Step()
    {
        velocity += (Action - 1) * 0.001;
        position += velocity;
        if (position >= 0.5)
        {
            Done = true;
            Reward = 1.0;
        }
        else
        {
            Done = false;
            Reward = 0;
        }
    }
}

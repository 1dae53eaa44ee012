using System;
using System.Collections.Generic;

public struct State
{
    public float[] Observation;
    public float Reward;
    public bool Done;
}

public class IdleWorld
{
    private float time;

    public void Reset() => time = 0;

    public State Step(float[] action)
    {
        time += 0.02f * action[0];
        return new State { Observation = new[] { time }, Reward = 0, Done = false }; // expect: GA3005
    }
}

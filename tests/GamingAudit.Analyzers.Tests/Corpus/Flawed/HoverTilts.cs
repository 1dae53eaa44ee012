using System;

public sealed class HoverState { public float Height, Tilt; public bool Crashed; }

public sealed class HoverTilts
{
    public float CalculateReward(HoverState state)
    {
        float heightError = Math.Abs(state.Height - 2f);
        float tiltPenalty = state.Tilt * state.Tilt;
        float reward = 1f - heightError;
        reward += 0.3f * tiltPenalty; // expect: GA3021
        if (state.Crashed) reward -= 10f;
        return reward;
    }
}

using System;

public sealed class FloatState { public float Height, Tilt; public bool Crashed; }

public sealed class HoverTiltsCharged
{
    public float CalculateReward(FloatState state)
    {
        float heightError = Math.Abs(state.Height - 2f);
        float tiltPenalty = state.Tilt * state.Tilt;
        float reward = 1f - heightError;
        reward -= 0.3f * tiltPenalty;
        if (state.Crashed) reward -= 10f;
        return reward;
    }
}

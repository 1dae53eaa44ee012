// row: heldout_agile_soccer, shaping_dominance
// terms: scoring terminal 1000; velocity_to_ball 0.05, velocity 0.1, interference -1, upright 0.015, torque -0.01
// rules: GA3003, GA3004, GA3011
using System;
using System.Numerics;
using Gym.Envs;

public class SoccerBiped : Env
{
    private Vector2 position, velocity, ball;
    private float uprightness = 1f;
    private bool interfering;

    public override Step Step(object action)
    {
        float[] torques = (float[])action;
        velocity += new Vector2(torques[0], torques[1]) * 0.02f;
        position += velocity * 0.02f;
        uprightness -= 0.01f * Math.Abs(torques[2]);
        if ((ball - position).Length() < 0.2f) ball += velocity * 0.1f;
        interfering = Math.Abs(position.Y) > 3f;
        Vector2 toBall = Vector2.Normalize(ball - position);
        float effort = 0f;
        foreach (float torque in torques) effort += torque * torque;
        float reward = 0.05f * Vector2.Dot(velocity, toBall) + 0.1f * velocity.Length()
            + 0.015f * uprightness - 0.01f * effort;
        if (interfering) reward -= 1f;
        bool scored = ball.X > 4.5f;
        if (scored) reward += 1000f;
        return new Step(new[] { position.X, position.Y, ball.X, ball.Y }, reward, scored, null);
    }
}

// row: krakovna_line_follower, specification_gap
// terms: reach_end terminal 10; on_track_bonus per step 0.1, can be looped; off_track_penalty per step -0.5, passive
// rules: GA3003, GA3004, GA3006
using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public partial class LineFollower
{
    private double along, across, heading;
    private int steps;
    private const double TrackLength = 50;

    [RLMatrixActionContinuous(-1f, 1f)]
    public void Steer(float turn)
    {
        heading += 0.1 * turn;
        along += 0.1 * Math.Cos(heading);
        across += 0.1 * Math.Sin(heading);
        steps++;
    }

    [RLMatrixReward]
    public float Reward()
    {
        float reward = 0f;
        if (Math.Abs(across) < 0.2) reward += 0.1f;
        else reward -= 0.5f;
        if (along >= TrackLength) reward += 10f;
        return reward;
    }

    [RLMatrixDone]
    public bool IsDone() => along >= TrackLength || steps >= 1000;

    [RLMatrixReset]
    public void Reset()
    {
        along = 0;
        across = 0;
        heading = 0;
        steps = 0;
    }
}

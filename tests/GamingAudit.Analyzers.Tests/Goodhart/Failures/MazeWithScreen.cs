// row: unity_noisy_tv, respawning_exploit
// terms: maze_goal terminal 1; curiosity_bonus per step 0.01, comes back without end; 1000 steps
// rules: GA3002, GA3004, GA3006, GA3007
using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public partial class MazeWithScreen
{
    private int room, channel, lastChannel, steps;

    [RLMatrixActionDiscrete(4)]
    public void Act(int action)
    {
        steps++;
        if (action == 0 && room > 0) room--;
        if (action == 1 && room < 8) room++;
        lastChannel = channel;
        if (action == 2) channel = (channel + 1) % 40;
    }

    [RLMatrixReward]
    public float Curiosity() => channel != lastChannel ? 0.01f : 0f;

    [RLMatrixReward]
    public float Maze() => room == 8 ? 1f : 0f;

    [RLMatrixDone]
    public bool Done() => room == 8 || steps >= 1000;

    [RLMatrixReset]
    public void Reset()
    {
        room = 0;
        channel = 0;
        lastChannel = 0;
        steps = 0;
    }
}

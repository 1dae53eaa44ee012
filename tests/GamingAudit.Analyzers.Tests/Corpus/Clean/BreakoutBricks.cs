using Unity.MLAgents;
using UnityEngine;

public class BreakoutBricks : Agent
{
    public Transform bricks;
    int left;

    public override void OnEpisodeBegin()
    {
        left = bricks.childCount;
        for (int i = 0; i < bricks.childCount; i++) bricks.GetChild(i).gameObject.SetActive(true);
    }

    public void BrickHit(GameObject brick)
    {
        brick.SetActive(false);
        left--;
        AddReward(0.1f);
        if (left == 0)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    public void BallLost()
    {
        AddReward(-1f);
        EndEpisode();
    }
}

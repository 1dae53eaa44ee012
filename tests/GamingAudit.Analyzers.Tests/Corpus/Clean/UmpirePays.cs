using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BowlerAgent : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        AddReward(-0.002f);
    }
}

public class Umpire : MonoBehaviour
{
    public Lane[] lanes;

    public void Struck(int pins)
    {
        foreach (Lane lane in lanes)
        {
            lane.bowler.AddReward(pins == 10 ? 1f : -1f);
            lane.bowler.EndEpisode();
        }
    }
}

public class Lane
{
    public BowlerAgent bowler;
}

using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OkapiMeterTape : MonoBehaviour
{
    public float lastDistance;
}

public class OkapiMeter : Agent
{
    public Transform tree;
    public OkapiMeterTape tape;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-4f, 4f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float now = Vector3.Distance(transform.localPosition, tree.localPosition);
        AddReward(tape.lastDistance - now); // expect: GA3020
        tape.lastDistance = now;
        if (now < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

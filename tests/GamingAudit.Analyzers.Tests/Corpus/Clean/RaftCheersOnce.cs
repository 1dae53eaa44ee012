using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaftCheersOnce : Agent
{
    private bool arrived;
    private float cheering;

    public override void OnEpisodeBegin()
    {
        arrived = false;
        cheering = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Shore") && !arrived)
        {
            AddReward(1f);
            arrived = true;
        }
    }

    private void Update()
    {
        if (arrived)
        {
            cheering += Time.deltaTime;
            if (cheering > 1.5f) EndEpisode();
        }
    }
}

using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HareAgent : Agent
{
    public Transform burrow;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
        if (Vector3.Distance(transform.position, burrow.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

public class NettleTrap : MonoBehaviour
{
    void OnTriggerEnter(Collider other)
    {
        HareAgent hare = other.GetComponent<HareAgent>();
        if (hare == null) return;
        hare.AddReward(-1f);
        hare.OnEpisodeBegin(); // expect: GA2012
    }
}

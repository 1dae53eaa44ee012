using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DiverByClock : Agent
{
    public float air = 40f;
    private float started;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        started = Time.time;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        if (Time.time - started > air)
        {
            AddReward(-1f); // expect: GA2009
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Harbour"))
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}

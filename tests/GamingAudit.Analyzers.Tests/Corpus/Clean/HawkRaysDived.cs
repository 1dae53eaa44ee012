using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HawkRaysDived : Agent
{
    public Transform[] mice;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.up;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        foreach (Transform mouse in mice)
        {
            Vector3 way = mouse.position - transform.position;
            if (Vector3.Angle(transform.forward, way) < 10f)
            {
                AddReward(0.05f);
                mouse.gameObject.SetActive(false);
            }
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Mouse"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

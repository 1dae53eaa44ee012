using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PhotographerWaits : Agent
{
    public Transform bird;
    public float interval = 0.5f;
    private bool isOpen;
    private float nextPicture;

    public override void OnEpisodeBegin()
    {
        isOpen = false;
        nextPicture = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        AddReward(-0.01f);
        if (isOpen && Time.time > nextPicture)
        {
            nextPicture = Time.time + interval;
            isOpen = false;
            if (Vector3.Angle(transform.forward, bird.position - transform.position) < 5f)
            {
                AddReward(5f);
                EndEpisode();
            }
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform == bird) isOpen = true;
    }
}

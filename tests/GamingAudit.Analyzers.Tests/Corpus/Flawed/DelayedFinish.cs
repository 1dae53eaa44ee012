using System.Collections;
using Unity.MLAgents;
using UnityEngine;

public class DelayedFinish : Agent
{
    public Animator animator;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Flag"))
        {
            animator.SetTrigger("cheer");
            AddReward(1f); // expect: GA2007
            StartCoroutine(FinishAfter(1.5f));
        }
    }

    private IEnumerator FinishAfter(float seconds)
    {
        yield return new WaitForSeconds(seconds);
        EndEpisode();
    }
}
